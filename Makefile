# perflint: `make demo` shows it, `make test` tests it, `make install` installs it, `make dist` packs it.

PREFIX ?= /usr/local
SWIFT ?= swift
COVERAGE := 92
# The suites in which threads share something: whole runs over many files, and what lies below them.
THREADED := ParallelRunTests|RepositoryTests|InputTests|TogetherTests|ReportCommandTests
STATIC := .build/static-libraries
# For a quick start: types are asked for directly and not by their names, and on Linux nothing has to be relocated.
QUICK := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# How often what runs, which `make profile` records: without it a check takes a twelfth more time.
VERSION = $(shell $(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*[0-9]\).*/\1/p')
PROFILE = $(wildcard $(CURDIR)/Benchmarks/profile/swift-$(VERSION).profdata)
PROFILED = $(addprefix -Xswiftc -Xfrontend -Xswiftc -ir-profile-use=,$(PROFILE))
ARCHIVES = PKG_CONFIG_PATH="$(CURDIR)/$(STATIC):$$PKG_CONFIG_PATH"
BUILD = $(SWIFT) build -c release --static-swift-stdlib --product perflint $(QUICK)
LINKED = $$(cat $(STATIC)/flags)
RELEASE = $(ARCHIVES) $(BUILD) $(PROFILED) $(LINKED)

.PHONY: demo test watched threads nightly build install man dist bench profile instructions hostile fuzz format lint clean \
  setup setup-tests

demo: build
	@.build/release/perflint report Fixtures/showcase

build: setup
	@$(RELEASE)

# WATCHED=yes: in an optimised build under the address sanitizer, with the share of lines that the tests run.
test: setup-tests
ifdef WATCHED
	@Scripts/sanitize address
	@Scripts/coverage $(COVERAGE)
else
	@PERFLINT_QUICK_TESTS=1 $(SWIFT) build --build-tests
	@PERFLINT_QUICK_TESTS=1 $(SWIFT) test --skip-build
endif

watched:
	@$(MAKE) --no-print-directory test WATCHED=yes
	@$(MAKE) --no-print-directory fuzz

threads: setup-tests
	@Scripts/sanitize thread '$(THREADED)'

nightly: watched instructions
	@Scripts/sanitize thread
	@Scripts/fuzz 600
	@Benchmarks/hostile

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/perflint "$(DESTDIR)$(PREFIX)/bin/perflint"
	Scripts/completions .build/release/perflint "$(DESTDIR)$(PREFIX)/share"

man: build
	Scripts/man .build/release/perflint > .build/perflint.1

dist: build
	@Scripts/dist .build/release/perflint .build/dist

bench: build
	@Benchmarks/run $(BENCH_FILES)

profile: setup
	@$(ARCHIVES) Scripts/profile $(VERSION) $(BUILD) $(LINKED)

instructions: build
	@Scripts/setup valgrind
	@Benchmarks/instructions

hostile: build
	@Benchmarks/hostile

fuzz:
	@Scripts/fuzz 60

format:
	$(SWIFT) format format -i -r Package.swift Sources Tests Plugins

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Plugins

clean:
	rm -rf .build

# The C libraries are linked in where the system has them as archives, so that the binary needs nothing beside it.
setup:
	@Scripts/setup libraries
	@SWIFT=$(SWIFT) Scripts/link-archives $(STATIC)

setup-tests:
	@Scripts/setup libraries programs tools

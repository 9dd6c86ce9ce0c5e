#!/usr/bin/env bash
# Debian's chromium for the browser tests. Says loudly when it cannot be had; the browser tests then skip with the same words.
set -u
if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then exit 0; fi
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  { apt-get update -qq && apt-get install -y -qq chromium chromium-driver fonts-dejavu-core; } >/dev/null 2>&1
fi
if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then exit 0; fi
echo "BROWSER TESTS WILL BE SKIPPED: chromium and chromedriver are not installed and could not be (Debian: apt-get install chromium chromium-driver)." >&2
exit 0

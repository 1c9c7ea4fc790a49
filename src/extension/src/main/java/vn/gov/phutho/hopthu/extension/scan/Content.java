package vn.gov.phutho.hopthu.extension.scan;

import java.io.IOException;
import java.io.InputStream;

/** A message that can be read as often as there are scanners. */
@FunctionalInterface
public interface Content {
  InputStream open() throws IOException;
}

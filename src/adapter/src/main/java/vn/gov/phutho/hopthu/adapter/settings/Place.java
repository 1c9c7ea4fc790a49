package vn.gov.phutho.hopthu.adapter.settings;

import org.yaml.snakeyaml.error.Mark;

/**
 * Where a value was written.
 *
 * @param source a file, {@code environment NAME} or {@code --set key}
 * @param line from 1; 0 when the source has no lines
 * @param column from 1; 0 when the source has no lines
 */
public record Place(String source, int line, int column) {
  static Place of(String source) {
    return new Place(source, 0, 0);
  }

  static Place of(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}

package vn.gov.phutho.hopthu.adapter.directory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which format an Accept header asks for (RFC 9110 §12.5.1). */
final class Negotiation {
  private static final Comparator<MediaType> MORE_SPECIFIC =
      Comparator.comparing((MediaType t) -> t.isWildcardType() ? 0 : 1)
          .thenComparing(t -> t.isWildcardSubtype() ? 0 : 1);

  private Negotiation() {}

  /**
   * The format with the highest quality; among equals the first of {@link ExportFormat}.
   *
   * @param accept the header's values; none accepts everything
   * @return empty when no format is accepted, or the header cannot be read
   */
  static Optional<ExportFormat> choose(List<String> accept) {
    List<MediaType> ranges;
    try {
      ranges = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException unreadable) {
      return Optional.empty();
    }
    if (ranges.isEmpty()) {
      return Optional.of(ExportFormat.JSON);
    }
    ExportFormat best = ExportFormat.JSON;
    for (ExportFormat format : ExportFormat.values()) {
      if (quality(format, ranges) > quality(best, ranges)) {
        best = format;
      }
    }
    return quality(best, ranges) > 0 ? Optional.of(best) : Optional.empty();
  }

  private static double quality(ExportFormat format, List<MediaType> ranges) {
    return format.types().stream().mapToDouble(type -> quality(type, ranges)).max().orElse(0);
  }

  /** The most specific range that holds the type decides, so that {@code q=0} shuts one out. */
  private static double quality(MediaType type, List<MediaType> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(type))
        .max(MORE_SPECIFIC)
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  /** All of them, for an answer that says what there is. */
  static String words() {
    return String.join(", ", Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList());
  }
}

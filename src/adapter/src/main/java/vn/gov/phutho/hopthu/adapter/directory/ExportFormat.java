package vn.gov.phutho.hopthu.adapter.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The forms of an export, the one for anybody who asks for none first. */
public enum ExportFormat {
  JSON("application/json", ""),
  CSV("text/csv;charset=UTF-8;header=present", ""), // RFC 4180 §3
  VCF("text/vcard;charset=UTF-8", "text/x-vcard, text/directory"),
  /** No media type is registered for RFC 2849; these are the ones in use. */
  LDIF("text/x-ldif;charset=UTF-8", "text/ldif, application/ldif, application/x-ldif");

  private final String type;
  private final String aliases;

  ExportFormat(String type, String aliases) {
    this.type = type;
    this.aliases = aliases;
  }

  /** The word of {@code format=}, and the file name's ending. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it is answered. */
  public MediaType type() {
    return MediaType.parseMediaType(type);
  }

  /** Every type that asks for it. */
  List<MediaType> types() {
    List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(aliases));
    types.add(type());
    return List.copyOf(types);
  }

  /** The format of this word. */
  public static Optional<ExportFormat> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.word().equals(wanted)).findFirst();
  }
}

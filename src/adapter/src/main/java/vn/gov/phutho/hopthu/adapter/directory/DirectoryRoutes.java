package vn.gov.phutho.hopthu.adapter.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.web.Problem;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;
import vn.gov.phutho.hopthu.core.addressbook.AgencyTree;
import vn.gov.phutho.hopthu.core.addressbook.Listing;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code GET /v1/directory?agency=&format=}: who is listed in an agency and its sub-units, or in
 * the province (F2, 11.5). An answer is made whole before its first octet leaves: what is cut off
 * would look like a smaller directory.
 */
public final class DirectoryRoutes {
  /** The most entries of one answer. */
  static final int MOST = 10_000;

  private static final String PATH = "/v1/directory";
  private static final String RETRY_SECONDS = "5";

  private final AddressBook book;
  private final AgencyTree agencies;
  private final Function<ExportFormat, ListWriter> writers;

  /**
   * Routes to this book.
   *
   * @param writers one for each format
   */
  public DirectoryRoutes(
      AddressBook book, AgencyTree agencies, Function<ExportFormat, ListWriter> writers) {
    this.book = book;
    this.agencies = agencies;
    this.writers = writers;
  }

  /** The route. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET(PATH, this::export).build();
  }

  private ServerResponse export(ServerRequest request) throws IOException {
    Optional<ExportFormat> format =
        request
            .param("format")
            .map(ExportFormat::of)
            .orElseGet(() -> Negotiation.choose(request.headers().header("Accept")));
    if (format.isEmpty()) {
      return problem(
          HttpStatus.NOT_ACCEPTABLE, ReasonCode.EXPORT_FORMAT_UNKNOWN, Negotiation.words());
    }
    Optional<String> agency = request.param("agency").filter(a -> !a.isBlank());
    Observed<List<Listing>> found =
        book.listed(a -> agency.isEmpty() || agencies.isWithin(a, agency.get()), MOST);
    if (found instanceof Observed.Failed<List<Listing>>) {
      // A book that cannot be read is not an empty one.
      return problem(HttpStatus.SERVICE_UNAVAILABLE, ReasonCode.LEDGER_UNAVAILABLE, "");
    }
    if (found instanceof Observed.Partial<List<Listing>> partial) {
      return problem(HttpStatus.UNPROCESSABLE_CONTENT, ReasonCode.EXPORT_TOO_LARGE, partial.why());
    }
    List<Listing> listings = ((Observed.Complete<List<Listing>>) found).value();
    if (listings.isEmpty() && agency.filter(a -> agencies.name(a).isEmpty()).isPresent()) {
      return problem(HttpStatus.NOT_FOUND, ReasonCode.UNKNOWN_AGENCY, "");
    }
    return answer(request, format.get(), new AddressList(agency, agencies, listings));
  }

  private ServerResponse answer(ServerRequest request, ExportFormat format, AddressList list)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    writers.apply(format).write(list, body);
    byte[] octets = body.toByteArray();
    String tag = EntityTag.of(octets);
    Optional<ServerResponse> same = request.checkNotModified(tag);
    if (same.isPresent()) {
      return same.get();
    }
    String name =
        list.agency().map(a -> "danh-ba-" + a.replaceAll("[^a-z0-9.]", "_")).orElse("danh-ba");
    return ServerResponse.ok()
        .contentType(format.type())
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .header("Vary", "Accept, Authorization")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition", "attachment; filename=\"" + name + "." + format.word() + "\"")
        .body(octets);
  }

  private static ServerResponse problem(HttpStatus status, ReasonCode code, String detail) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header("Retry-After", RETRY_SECONDS);
    }
    return answer.body(Problem.of(status, List.of(new Reason(code, "", detail))));
  }
}

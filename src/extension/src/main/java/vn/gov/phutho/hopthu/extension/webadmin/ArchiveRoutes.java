package vn.gov.phutho.hopthu.extension.webadmin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.webadmin.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Service;
import vn.gov.phutho.hopthu.extension.archive.MailboxArchive;
import vn.gov.phutho.hopthu.extension.audit.OrderTrail;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code GET /hopthu/accounts/{address}/archive}: the mailbox as a tar (C8, C10). It is whole when
 * its last entry is {@code complete.json}; a failure breaks the connection before that.
 */
public final class ArchiveRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRoutes.class);
  private static final String PATH = "/hopthu/accounts/:address/archive";

  private final MailboxArchive archive;

  @Inject
  ArchiveRoutes(MailboxArchive archive) {
    this.archive = archive;
  }

  @Override
  public String getBasePath() {
    return "/hopthu/accounts";
  }

  @Override
  public void define(Service service) {
    service.get(PATH, (q, a) -> HopthuRoutes.account(q, a, (address, r) -> get(address, q, a)));
  }

  private Answer get(MailAddress address, Request request, Response response) throws IOException {
    List<Mailbox> folders = archive.foldersOf(address);
    if (folders.isEmpty()) {
      return Answer.refused(404, ReasonCode.UNKNOWN_ACCOUNT, address);
    }
    response.status(200);
    response.type("application/x-tar");
    try {
      long messages = archive.write(address, folders, response.raw().getOutputStream());
      OrderTrail.write(
          "archive", "done", Map.of("account", address.toString(), "messages", messages));
    } catch (MailboxException | IOException | RuntimeException fault) {
      LOG.error("the archive of {} was cut short", address, fault);
      OrderTrail.write("archive", "failed", Map.of("account", address.toString()));
      // Or the chunked answer would end as if it were whole.
      org.eclipse.jetty.server.Request.getBaseRequest(request.raw()).getHttpChannel().abort(fault);
    }
    return Answer.streamed();
  }
}

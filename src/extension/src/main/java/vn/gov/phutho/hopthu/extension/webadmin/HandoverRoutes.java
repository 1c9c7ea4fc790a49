package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.mailbox.exception.OverQuotaException;
import org.apache.james.webadmin.Routes;
import spark.Request;
import spark.Service;
import vn.gov.phutho.hopthu.extension.accounts.LdapAccounts;
import vn.gov.phutho.hopthu.extension.audit.OrderTrail;
import vn.gov.phutho.hopthu.extension.handover.Handover;
import vn.gov.phutho.hopthu.extension.handover.HandoverReceipt;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** {@code POST /hopthu/accounts/{address}/handover}: copies the mail to a successor here (C4). */
public final class HandoverRoutes implements Routes {
  private static final String PATH = "/hopthu/accounts/:address/handover";

  private final Handover handover;
  private final LdapAccounts accounts;

  @Inject
  HandoverRoutes(Handover handover, LdapAccounts accounts) {
    this.handover = handover;
    this.accounts = accounts;
  }

  @Override
  public String getBasePath() {
    return "/hopthu/accounts";
  }

  @Override
  public void define(Service service) {
    service.post(PATH, (q, a) -> HopthuRoutes.account(q, a, this::post));
  }

  private Answer post(MailAddress from, Request request) throws Exception {
    HandoverBody body = HandoverBody.read(request.body(), from);
    if (body.to().isEmpty()) {
      return Answer.faulty(body.faults());
    }
    MailAddress to = body.to().get();
    Finding finding = accounts.find(to);
    if (finding instanceof Finding.Unavailable) {
      return Answer.refused(503, ReasonCode.DIRECTORY_UNAVAILABLE, to);
    }
    // C4: to an account of ours alone, and so inside the official domains.
    if (!(finding instanceof Finding.Found found) || !found.address().equals(to)) {
      return Answer.refused(404, ReasonCode.UNKNOWN_ACCOUNT, to);
    }
    if (handover.rows(from).isEmpty()) {
      return Answer.refused(404, ReasonCode.UNKNOWN_ACCOUNT, from);
    }
    Map<String, String> facts = Map.of("account", from.toString(), "successor", to.toString());
    try {
      Optional<HandoverReceipt> receipt = handover.copy(from, to, body.before());
      receipt.ifPresent(r -> OrderTrail.write("handover", "done", facts));
      return receipt.map(Answer::ok).orElse(Answer.refused(409, ReasonCode.HANDOVER_RUNNING, from));
    } catch (OverQuotaException full) {
      OrderTrail.write("handover", "partial", facts);
      return Answer.refused(409, ReasonCode.SUCCESSOR_OVER_QUOTA, to);
    }
  }
}

package vn.gov.phutho.hopthu.extension.webadmin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.Domain;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.webadmin.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Service;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.LdapAccounts;
import vn.gov.phutho.hopthu.extension.audit.OrderTrail;
import vn.gov.phutho.hopthu.extension.erase.EraseReceipt;
import vn.gov.phutho.hopthu.extension.erase.Erasure;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code /hopthu}: one account's mailbox, made, seen and erased as a whole, behind WebAdmin's JWT.
 * Verbs are idempotent; a failure answers 500 with a reason and may be repeated.
 */
public final class HopthuRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(HopthuRoutes.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  interface Action {
    Answer answer(MailAddress address, Request request) throws Exception;
  }

  private final AccountMailbox mailboxes;
  private final Erasure erasure;
  private final LdapAccounts accounts;
  private final ExtensionSettings settings;
  private final DomainList domains;

  @Inject
  HopthuRoutes(
      AccountMailbox mailboxes,
      Erasure erasure,
      LdapAccounts accounts,
      ExtensionSettings settings,
      DomainList domains) {
    this.mailboxes = mailboxes;
    this.erasure = erasure;
    this.accounts = accounts;
    this.settings = settings;
    this.domains = domains;
  }

  @Override
  public String getBasePath() {
    return "/hopthu";
  }

  @Override
  public void define(Service service) {
    service.put("/hopthu/accounts/:address", (q, a) -> account(q, a, this::put));
    service.get("/hopthu/accounts/:address", (q, a) -> account(q, a, this::get));
    service.delete("/hopthu/accounts/:address", (q, a) -> account(q, a, this::delete));
    service.get("/hopthu/policy", (q, a) -> send(a, Answer.ok(policy())));
  }

  private Answer put(MailAddress address, Request request) throws Exception {
    SettingsBody body =
        SettingsBody.read(request.body(), address, settings.official(), this::hosts);
    if (!body.faults().isEmpty()) {
      return Answer.faulty(body.faults());
    }
    if (!hosts(address.domain())) {
      return Answer.refused(409, ReasonCode.DOMAIN_NOT_HOSTED, address);
    }
    Finding finding = accounts.find(address);
    if (finding instanceof Finding.Unavailable) {
      return Answer.refused(503, ReasonCode.DIRECTORY_UNAVAILABLE, address);
    }
    if (finding instanceof Finding.Foreign) {
      return Answer.refused(409, ReasonCode.FOREIGN_ENTRY, address);
    }
    // An alias of another account is found too, and is no account.
    if (!(finding instanceof Finding.Found found) || !found.address().equals(address)) {
      return Answer.refused(404, ReasonCode.UNKNOWN_ACCOUNT, address);
    }
    List<String> changed = mailboxes.provide(address, body.settings().orElseThrow());
    return Answer.ok(Map.of("address", address.toString(), "changed", changed));
  }

  private Answer get(MailAddress address, Request request) throws Exception {
    return mailboxes
        .view(address)
        .map(Answer::ok)
        .orElse(Answer.refused(404, ReasonCode.UNKNOWN_ACCOUNT, address));
  }

  private Answer delete(MailAddress address, Request request) throws Exception {
    EraseReceipt receipt = erasure.erase(address);
    OrderTrail.write(
        "erase",
        receipt.complete() ? "done" : "partial",
        Map.of("account", address.toString(), "unknown", receipt.unknown()));
    return Answer.ok(receipt);
  }

  private Map<String, String> policy() {
    String version = HopthuRoutes.class.getPackage().getImplementationVersion();
    return Map.of(
        "version",
        version == null ? "unknown" : version,
        "hash",
        settings.hash(),
        "officialDomains",
        settings.official().hash());
  }

  private boolean hosts(String domain) {
    try {
      return domains.containsDomain(Domain.of(domain));
    } catch (DomainListException e) {
      throw new IllegalStateException("the domain list cannot be read", e);
    }
  }

  /** Answers for the account in the path, and with a reason when it fails. */
  static String account(Request request, Response response, Action action) {
    Optional<MailAddress> address = MailAddress.read(request.params(":address"));
    if (address.isEmpty()) {
      return send(response, Answer.noAddress());
    }
    try {
      return send(response, action.answer(address.get(), request));
    } catch (Exception fault) {
      LOG.error("{} {} failed", request.requestMethod(), address.get(), fault);
      return send(response, Answer.refused(500, ReasonCode.MAIL_TIER_FAULT, address.get()));
    }
  }

  static String send(Response response, Answer answer) {
    if (answer.isStreamed()) {
      return "";
    }
    response.status(answer.status());
    response.type("application/json");
    return json(answer.body());
  }

  static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException valuesAreAlwaysJson) {
      throw new IllegalStateException(valuesAreAlwaysJson);
    }
  }
}

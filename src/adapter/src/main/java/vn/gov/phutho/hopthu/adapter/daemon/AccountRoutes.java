package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.web.Problem;
import vn.gov.phutho.hopthu.core.explain.Explanation;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.Ledger;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Standing;

/**
 * {@code GET /v1/accounts/{address}}: what was approved for an account, and why; no personal value.
 */
final class AccountRoutes {
  private final Accounts accounts;
  private final Ledger ledger;
  private final Today today;

  AccountRoutes(Accounts accounts, Ledger ledger, Today today) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.today = today;
  }

  /** An account as answered; {@code until} is the last day of its state. */
  record AccountAnswer(
      String address,
      String status,
      String until,
      boolean mayLogIn,
      boolean maySend,
      long quotaBytes,
      String quotaException,
      String handover,
      String request,
      List<Explanation> history) {}

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/v1/accounts/{address}", this::show).build();
  }

  private ServerResponse show(ServerRequest request) {
    Optional<AccountRecord> found =
        MailAddress.read(request.pathVariable("address")).flatMap(accounts::at);
    if (found.isEmpty()) {
      return ServerResponse.status(HttpStatus.NOT_FOUND)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              Problem.of(HttpStatus.NOT_FOUND, List.of(Reason.of(ReasonCode.UNKNOWN_ADDRESS, ""))));
    }
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(answer(found.get()));
  }

  private AccountAnswer answer(AccountRecord account) {
    Standing standing = account.on(today.day()).standing();
    return new AccountAnswer(
        account.holder().address().toString(),
        standing.status().word(),
        standing.until().map(Object::toString).orElse(""),
        standing.mayLogIn(),
        standing.maySend(),
        account.mailbox().quotaBytes(),
        account.circumstances().quotaException().map(Object::toString).orElse(""),
        account.mailbox().handover().map(Object::toString).orElse(""),
        account.request(),
        Explanation.of(ledger.history(account.id())));
  }
}

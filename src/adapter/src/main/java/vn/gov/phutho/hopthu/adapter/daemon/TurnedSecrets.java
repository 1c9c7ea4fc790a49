package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.adapter.selfservice.Secrets;
import vn.gov.phutho.hopthu.core.desk.SecretDesk;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.reconcile.Reconciler;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Secrets under the account's turn. A visit to the account is booked before anything changes:
 * whatever becomes of this process, the directory then ends as the ledger says.
 */
final class TurnedSecrets implements Secrets {
  /** Whose turn it is, and where the visit is booked. */
  record Turns(AccountTurn turn, Agenda agenda) {}

  private final SecretDesk desk;
  private final Reconciler reconciler;
  private final Books where;
  private final Turns turns;
  private final Today today;

  TurnedSecrets(SecretDesk desk, Reconciler reconciler, Books where, Turns turns, Today today) {
    this.desk = desk;
    this.reconciler = reconciler;
    this.where = where;
    this.turns = turns;
    this.today = today;
  }

  @Override
  public Answer handOver(ItemRef item) {
    Optional<UUID> account =
        where.documents().find(item).flatMap(DocumentRecord.ItemRecord::account);
    return inTurn(account, () -> desk.handOver(item, today.now()));
  }

  @Override
  public Answer change(MailAddress address, Secret current, Secret wanted) {
    // Before any turn or visit: a stranger must not tell by the time whether there is an account,
    // E3.
    Optional<Answer> refusal = desk.refusal(address, current, wanted);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<UUID> account = where.accounts().at(address).map(AccountRecord::id);
    return inTurn(
        account,
        () -> {
          account.ifPresent(turns.agenda()::reconcile);
          Answer answer = desk.change(address, current, wanted, today.now(), today.day());
          if (answer instanceof Answer.Changed) {
            account.ifPresent(id -> reconciler.reconcile(id, today.now(), today.day()));
          }
          return answer;
        });
  }

  private Answer inTurn(Optional<UUID> account, Supplier<Answer> work) {
    return account.isEmpty()
        ? work.get()
        : turns
            .turn()
            .take(account.get(), work)
            .orElseGet(() -> new Answer.Later("the account is being changed"));
  }
}

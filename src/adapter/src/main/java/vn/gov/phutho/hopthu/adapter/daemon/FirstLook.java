package vn.gov.phutho.hopthu.adapter.daemon;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.core.ledger.Accounts;

/**
 * Asks for a visit to every living account once the daemon is ready: what LDAP or James lost or let
 * drift while nobody looked is put back by the same path as everything else (G2).
 */
final class FirstLook implements ApplicationListener<ApplicationReadyEvent> {
  private final Accounts accounts;
  private final Agenda agenda;

  FirstLook(Accounts accounts, Agenda agenda) {
    this.accounts = accounts;
    this.agenda = agenda;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    Thread look = new Thread(() -> accounts.living().forEach(agenda::reconcile), "first-look");
    look.setDaemon(true);
    look.start();
  }
}

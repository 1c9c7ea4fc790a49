package vn.gov.phutho.hopthu.adapter.daemon;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.archive.ArchiveFolder;
import vn.gov.phutho.hopthu.adapter.intake.DocumentReader;
import vn.gov.phutho.hopthu.adapter.intake.Evidence;
import vn.gov.phutho.hopthu.adapter.intake.EvidenceReader;
import vn.gov.phutho.hopthu.adapter.james.AdminToken;
import vn.gov.phutho.hopthu.adapter.james.WebAdmin;
import vn.gov.phutho.hopthu.adapter.james.WebAdminArchive;
import vn.gov.phutho.hopthu.adapter.james.WebAdminErrands;
import vn.gov.phutho.hopthu.adapter.schedule.DayBegins;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.errand.Archive;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.core.errand.Takedowns;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.lifecycle.Lifecycle;
import vn.gov.phutho.hopthu.core.reconcile.Hands;
import vn.gov.phutho.hopthu.core.reconcile.Reconciler;
import vn.gov.phutho.hopthu.core.reconcile.Visit;

/** What a mailbox lives through by itself: Điều 5, 6 and C10. */
@Configuration(proxyBeanMethods = false)
class LifeParts {
  /** Archives and copies that run at once, of all the workers of this daemon. */
  private static final int LONG_ERRANDS = 2;

  @Bean
  Visit.Rules lifeRules(Settings settings) {
    return new Visit.Rules(
        new Lifecycle(settings.life().periods(), settings.sla().calendar()),
        settings.life().budget(),
        Today.ZONE);
  }

  /** A client of its own: its calls last long, and must not stand in the way of a lock. */
  @Bean(defaultCandidate = false)
  WebAdmin errandAdmin(Settings settings, Today today) {
    Settings.James james = settings.james();
    return new WebAdmin(
        james.url(), new AdminToken(JamesKey.read(james.jwtKey()), today.clock()), james.timeout());
  }

  @Bean
  WebAdminErrands mailErrands(@Qualifier("errandAdmin") WebAdmin errandAdmin) {
    return new WebAdminErrands(errandAdmin);
  }

  /** Without notices nobody can be warned, and without a warning nothing is destroyed (C10). */
  @Bean
  Hands hands(
      Settings settings,
      @Qualifier("errandAdmin") WebAdmin errandAdmin,
      WebAdminErrands mailErrands,
      ObjectProvider<Notices> notices) {
    Archive archive =
        settings
            .life()
            .archive()
            .<Archive>map(dir -> new WebAdminArchive(errandAdmin, new ArchiveFolder(dir)))
            .orElseGet(Archive::none);
    FewAtOnce few = new FewAtOnce(archive, mailErrands, LONG_ERRANDS);
    return new Hands(notices.getIfAvailable(Notices::none), few, few);
  }

  @Bean
  Visit visit(
      Books books, Directory directory, Reconciler reconciler, Visit.Rules rules, Hands hands) {
    return new Visit(books, directory, reconciler, rules, hands);
  }

  @Bean
  Takedowns takedowns(
      Books books, Evidence evidence, DocumentReader reader, WebAdminErrands mailErrands) {
    return new Takedowns(books, new EvidenceReader(evidence, reader), mailErrands);
  }

  @Bean
  Housework housework(Books books, Takedowns takedowns, Settings settings, Today today) {
    return new Housework(books.ledger(), takedowns, settings.life(), today);
  }

  @Bean
  Outlook outlook(Books books, Activity activity, Visit.Rules rules) {
    return new Outlook(books, activity, rules);
  }

  @Bean
  DayBegins dayBegins(Books books, Activity activity, Outlook outlook, Housework housework) {
    Today today = housework.today();
    DayBegins due = new DueToday(books.accounts(), today, housework.warningDays());
    DayBegins silent = new SilentToday(activity, outlook, today);
    return agenda -> {
      due.look(agenda);
      silent.look(agenda);
      housework.run();
    };
  }

  @Bean
  RouterFunction<ServerResponse> planRoutes(Outlook outlook, Today today) {
    return new PlanRoutes(outlook, today).routes();
  }
}

package vn.gov.phutho.hopthu.adapter.daemon;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.phutho.hopthu.adapter.intake.DocumentReader;
import vn.gov.phutho.hopthu.adapter.intake.Evidence;
import vn.gov.phutho.hopthu.adapter.intake.EvidenceReader;
import vn.gov.phutho.hopthu.adapter.intake.FormSchemas;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.adapter.schedule.DayBegins;
import vn.gov.phutho.hopthu.adapter.schedule.Next;
import vn.gov.phutho.hopthu.adapter.schedule.Pace;
import vn.gov.phutho.hopthu.adapter.schedule.Timetable;
import vn.gov.phutho.hopthu.adapter.schedule.Work;
import vn.gov.phutho.hopthu.adapter.seal.KeyRing;
import vn.gov.phutho.hopthu.adapter.seal.PersonHashes;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.desk.AgencyTerms;
import vn.gov.phutho.hopthu.core.desk.DepartmentTerms;
import vn.gov.phutho.hopthu.core.desk.Desk;
import vn.gov.phutho.hopthu.core.desk.RuledNames;
import vn.gov.phutho.hopthu.core.desk.Terms;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.mailstore.Enforcement;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.core.plan.NoDestroyUnderHold;
import vn.gov.phutho.hopthu.core.plan.NothingBeforeItsDay;
import vn.gov.phutho.hopthu.core.plan.OwnedOnly;
import vn.gov.phutho.hopthu.core.plan.Planner;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.reconcile.Reconciler;
import vn.gov.phutho.hopthu.core.reconcile.Reconciliation;
import vn.gov.phutho.hopthu.core.reconcile.Visit;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** What the daemon does: decide documents and reconcile accounts, when the timetable says. */
@Configuration(proxyBeanMethods = false)
class WorkParts {
  /** Local part of the Department of Science and Technology, which alone gives orders (5.1). */
  private static final String DEPARTMENT = "skhcn";

  /** As for the heads of agencies (5.4d): 5.3 gives no period. */
  private static final int AGENCY_DAYS_KEPT = Rank.LEADER.daysKept();

  @Bean
  Evidence evidence(Seal seal) {
    return new Evidence() {
      @Override
      public String seal(byte[] document) {
        return seal.seal(document, "evidence");
      }

      @Override
      public byte[] open(String sealed) {
        return seal.open(sealed, "evidence");
      }
    };
  }

  @Bean
  DocumentReader documentReader(Settings settings, KeyRing keys) {
    return new DocumentReader(
        FormSchemas.load(settings.intake().schemaDir()), new PersonHashes(keys)::of);
  }

  @Bean
  Desk desk(
      Settings settings,
      Books books,
      Directory directory,
      Evidence evidence,
      DocumentReader reader) {
    Settings.Mail mail = settings.mail();
    Terms terms =
        new Terms(
            mail.domain(),
            QuotaGrant.regular(AccountKind.PERSON, mail.quota().personMegabytes()),
            mail.agencies(),
            mail.official(),
            new AgencyTerms(
                QuotaGrant.regular(AccountKind.AGENCY, mail.quota().agencyMegabytes()),
                AGENCY_DAYS_KEPT,
                new RuledNames(mail.agencies(), mail.domain())),
            new DepartmentTerms(
                DEPARTMENT, settings.sla().calendar()::plusWorkingDays, Today.ZONE));
    return new Desk(
        terms, books, directory, new EvidenceReader(evidence, reader), UUID::randomUUID);
  }

  @Bean
  Reconciler reconciler(
      Books books,
      Directory directory,
      MailStore mail,
      Enforcement enforcement,
      DirectorySchema schema) {
    return new Reconciler(
        books,
        new Reconciler.World(directory, mail, enforcement),
        new Planner(schema),
        List.of(new OwnedOnly(), new NothingBeforeItsDay(), new NoDestroyUnderHold()));
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  Timetable timetable(javax.sql.DataSource database, Books books, Work work, Settings settings) {
    return new Timetable(node(settings), database, books.documents(), Pace.standard(), work);
  }

  /** The same after a restart, another for every daemon of the cluster. */
  private static String node(Settings settings) {
    try {
      return InetAddress.getLocalHost().getHostName() + ":" + settings.http().port();
    } catch (UnknownHostException noName) {
      throw new IllegalStateException(
          "this machine does not know its own host name; several daemons on one database tell each"
              + " other apart by it",
          noName);
    }
  }

  @Bean
  FirstLook firstLook(Books books, Agenda agenda) {
    return new FirstLook(books.accounts(), agenda);
  }

  @Bean
  Work work(Desk desk, Visit visit, AccountTurn turns, DayBegins dayBegins, Today today) {
    return new Work(
        (number, agenda) -> {
          Desk.Round round = desk.decide(number, today.now(), today.day());
          round.accounts().forEach(agenda::reconcile);
          return round instanceof Desk.Round.Later later ? Next.again(later.why()) : Next.settled();
        },
        account ->
            turns
                .take(account, () -> visit.visit(account, today.now(), today.day()))
                .map(WorkParts::next)
                .orElseGet(() -> Next.again("another one has its turn")),
        dayBegins);
  }

  private static Next next(Reconciliation reconciliation) {
    if (reconciliation instanceof Reconciliation.Later later) {
      return Next.again(later.why());
    }
    if (reconciliation instanceof Reconciliation.Failed failed) {
      return new Next.Parked(failed.why());
    }
    return reconciliation instanceof Reconciliation.Held held
        ? new Next.Parked(held.reason().code().slug())
        : Next.settled();
  }
}

package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.phutho.hopthu.adapter.intake.DocumentReader;
import vn.gov.phutho.hopthu.adapter.intake.Evidence;
import vn.gov.phutho.hopthu.adapter.intake.EvidenceReader;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.notice.AgencyRegister;
import vn.gov.phutho.hopthu.adapter.notice.DowntimeErrands;
import vn.gov.phutho.hopthu.adapter.notice.MailedNotices;
import vn.gov.phutho.hopthu.adapter.notice.NoticeRound;
import vn.gov.phutho.hopthu.adapter.notice.NoticeTemplates;
import vn.gov.phutho.hopthu.adapter.notice.SmtpPost;
import vn.gov.phutho.hopthu.adapter.notice.SmtpServer;
import vn.gov.phutho.hopthu.adapter.settings.Fault;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.notice.Addressee;
import vn.gov.phutho.hopthu.core.notice.DowntimeNotices;
import vn.gov.phutho.hopthu.core.notice.EndingNotices;
import vn.gov.phutho.hopthu.core.notice.OpenItems;
import vn.gov.phutho.hopthu.core.notice.Recipients;
import vn.gov.phutho.hopthu.core.notice.Round;

/** Notices: set up whole, or not at all. */
@Configuration(proxyBeanMethods = false)
class NoticeParts {
  @Bean
  NoticeDesk noticeDesk(Settings settings, Books books, Today today) {
    List<Fault> faults = new ArrayList<>();
    Optional<NoticeTemplates> templates =
        NoticeTemplates.read(settings.notices().templateDir(), faults::add);
    return templates
        .map(t -> settings.notices().mail().map(mail -> desk(settings, mail, t, books, today)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    faults.stream().map(Fault::en).collect(Collectors.joining("\n"))))
        .orElseGet(() -> new NoticeDesk(Notices.none(), Optional.empty()));
  }

  private static NoticeDesk desk(
      Settings settings,
      Settings.NoticeMail mail,
      NoticeTemplates templates,
      Books books,
      Today today) {
    String name =
        settings.mail().agencies().find(mail.department().localPart()).map(Agency::name).orElse("");
    Addressee department = new Addressee(name, mail.department());
    Recipients recipients =
        new Recipients(
            books.focalPoints(), new AgencyRegister(settings.mail().agencies()), department);
    SmtpPost post =
        new SmtpPost(
            new SmtpServer(mail.url(), Optional.empty(), mail.timeout()),
            new SmtpPost.Sender(mail.from(), mail.logIn().user(), mail.logIn().password()),
            templates,
            today.clock());
    EndingNotices endings = new EndingNotices(books);
    return new NoticeDesk(
        new MailedNotices(endings, new DowntimeNotices(books, recipients, post), today.clock()),
        Optional.of(
            new NoticeRound(
                endings,
                new Round(books, recipients, post),
                new OpenItems(books, settings.sla(), department, post))));
  }

  /** What the lifecycle warns through. */
  @Bean
  Notices notices(NoticeDesk desk) {
    return desk.notices();
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  NoticeDuty noticeDuty(
      NoticeDesk desk,
      Books books,
      Evidence evidence,
      DocumentReader reader,
      AccountTurn turns,
      Today today) {
    return new NoticeDuty(
        desk,
        new DowntimeErrands(books, new EvidenceReader(evidence, reader), desk.notices()),
        turns,
        today);
  }

  @Bean
  HealthIndicator noticesHealthIndicator(NoticeDuty duty) {
    return duty::health;
  }
}

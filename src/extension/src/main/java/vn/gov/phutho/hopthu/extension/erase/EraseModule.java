package vn.gov.phutho.hopthu.extension.erase;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

/** Binds every store that knows accounts, in the order in which they are emptied. */
public final class EraseModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Belonging> stores = Multibinder.newSetBinder(binder(), Belonging.class);
    // What leads mail in or answers it goes before the folders.
    stores.addBinding().to(RewriteMappings.class);
    stores.addBinding().to(VacationReply.class);
    stores.addBinding().to(VacationNotices.class);
    stores.addBinding().to(SieveScripts.class);
    stores.addBinding().to(JmapFilters.class);
    stores.addBinding().to(WaitingMail.class);
    stores.addBinding().to(StoredMail.class);
    stores.addBinding().to(QuotaLimits.class);
    stores.addBinding().to(GuestSubscriptions.class);
    stores.addBinding().to(MailFolders.class);
    stores.addBinding().to(VaultedMessages.class);
    stores.addBinding().to(QuotaUsage.class);
    stores.addBinding().to(OwnSubscriptions.class);
    stores.addBinding().to(RightsOnOthers.class);
    stores.addBinding().to(Delegations.class);
    stores.addBinding().to(JmapIdentities.class);
    stores.addBinding().to(PushSubscriptions.class);
  }
}

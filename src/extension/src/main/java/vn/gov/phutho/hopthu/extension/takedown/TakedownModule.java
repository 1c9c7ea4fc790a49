package vn.gov.phutho.hopthu.extension.takedown;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

/** Binds the places in the order in which mail moves through them. */
public final class TakedownModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Place> places = Multibinder.newSetBinder(binder(), Place.class);
    places.addBinding().to(QueueSweep.class);
    places.addBinding().to(RepositorySweep.class);
    places.addBinding().to(FolderSweep.class);
    places.addBinding().to(VaultSweep.class);
  }
}

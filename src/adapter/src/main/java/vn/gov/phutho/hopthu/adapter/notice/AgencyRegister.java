package vn.gov.phutho.hopthu.adapter.notice;

import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.notice.Addressee;
import vn.gov.phutho.hopthu.core.notice.AgencyContacts;

/** The focal points of config/agencies.yaml; one without an address is told nothing by mail. */
public record AgencyRegister(Register register) implements AgencyContacts {
  @Override
  public Set<String> agencies() {
    return register.agencies().keySet();
  }

  @Override
  public Optional<Addressee> focalPoint(String agency) {
    return register
        .find(agency)
        .flatMap(found -> found.details().focalPoint())
        .flatMap(point -> point.address().map(address -> new Addressee(point.name(), address)));
  }

  @Override
  public Optional<String> parent(String agency) {
    return register.find(agency).flatMap(Agency::parent);
  }
}

package vn.gov.phutho.hopthu.adapter.selfservice;

import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.MailAddress;

/** What the routes ask for, with clock and turn already taken care of. */
public interface Secrets {
  Answer handOver(ItemRef item);

  Answer change(MailAddress address, Secret current, Secret wanted);
}

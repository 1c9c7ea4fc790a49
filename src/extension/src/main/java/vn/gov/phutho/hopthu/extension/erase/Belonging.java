package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import org.apache.james.core.Username;

/** One kind of thing that James keeps for an account. */
interface Belonging {
  /** What a receipt calls the store when it cannot be read, e.g. {@code vacation}. */
  String kind();

  /** All that is there now, by name, read from the store itself. */
  List<String> list(Username owner) throws Exception;

  /** Erases all of it; nothing to erase is no fault. */
  void erase(Username owner) throws Exception;
}

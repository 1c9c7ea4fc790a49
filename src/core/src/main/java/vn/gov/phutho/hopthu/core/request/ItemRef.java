package vn.gov.phutho.hopthu.core.request;

/**
 * One item of one document.
 *
 * @param number the document's number, e.g. {@code 15/SNV-VP}
 * @param item the item's own number in it
 */
public record ItemRef(String number, String item) {
  @Override
  public String toString() {
    return number + " item " + item;
  }
}

package vn.gov.phutho.hopthu.extension.webadmin;

/**
 * One thing wrong with a body.
 *
 * @param pointer RFC 6901
 * @param message what is wrong and what is allowed
 */
record Fault(String pointer, String message) {}

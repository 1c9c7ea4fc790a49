package vn.gov.phutho.hopthu.adapter.james;

/**
 * Which rules the mail tier obeys.
 *
 * @param version of the extension jar
 * @param hash of the policy settings in force
 */
public record PolicyVersion(String version, String hash) {}

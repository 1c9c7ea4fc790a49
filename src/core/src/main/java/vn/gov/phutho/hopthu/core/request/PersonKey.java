package vn.gov.phutho.hopthu.core.request;

/**
 * The identity of a person across documents: a keyed hash of the CCCD/CMND number (HMAC-SHA-256,
 * hex). The number itself never enters the core (B7).
 */
public record PersonKey(String hex) {}

package com.sun.enterprise.util.uuid;

/**
 * The server's interface for session ids, declared here only to compile against: Payara does not publish it as a
 * library of its own. No jar of ours contains it; at run time the server brings the real one.
 */
public interface UuidGenerator {

    String generateUuid();

    String generateUuid(Object about);
}

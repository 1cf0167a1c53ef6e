package fi.kotoisa.architecture.planted.birds.application;

import jakarta.enterprise.context.ApplicationScoped;

/** A use case that anybody may call, because nobody thought about it. */
@ApplicationScoped
public class NoRight {

    public void feed() {}
}

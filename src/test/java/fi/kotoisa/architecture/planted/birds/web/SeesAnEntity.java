package fi.kotoisa.architecture.planted.birds.web;

import fi.kotoisa.architecture.planted.birds.domain.Bird;

/** A page that shows an entity. */
public class SeesAnEntity {

    Bird shown;
}

package fi.kotoisa.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST application: every module's resources below {@code /api/v1/MODULE}. */
@ApplicationPath("api/v1")
public class Api extends Application {}

package fi.kotoisa.nest;

/** The bean that a neighbour's page must not name. */
@Named
@RequestScoped
public class NestPage {}

package fi.kotoisa.platform;

/**
 * The application opens its doors: fired once at every start, before the first request. What must happen then observes this with a {@code @Priority}, lower ones first:
 *
 * <ul>
 *   <li>{@link #TABLES}: the migrations</li>
 *   <li>{@link #SECRETS}: the keys</li>
 *   <li>{@link #DEMO}: the demo data, through {@link DemoWanted}</li>
 *   <li>{@link #MODULES}: timers and first accounts of the modules</li>
 *   <li>{@link #READY}: the last word</li>
 * </ul>
 *
 * <p>An observer that throws ends the start. {@code @Initialized(ApplicationScoped.class)} is no substitute: it comes before the server binds resources, so that no bean with an
 * entity manager can be made.
 */
public record Opening() {

    public static final int TABLES = 100;
    public static final int SECRETS = 200;
    public static final int DEMO = 300;
    public static final int MODULES = 400;
    public static final int READY = 900;
}

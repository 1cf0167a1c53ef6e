package fi.kotoisa.platform;

/** The rights that this module asks for. */
public final class PlatformRights {

    /** To see the messages that went to people, or would have gone, with their words. */
    public static final String OUTBOX_READ = "platform.outbox.read";

    /** To see how the server, its database, its rounds and its ways of sending are. */
    public static final String STATUS_READ = "platform.status.read";

    /** To say which languages the public pages offer. */
    public static final String LANGUAGES_MANAGE = "platform.languages.manage";

    private PlatformRights() {}
}

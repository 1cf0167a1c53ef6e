package fi.kotoisa.identity;

/** A part of somebody's file that roles see and change each by a right of its own (casework.md, permission model 2). The name, the reference, who works with them and non-disclosure belong to the file itself. */
public enum FileSection {
    /** Birth, personal identity code and the number of the immigration service. */
    NUMBERS(Rights.NUMBERS_READ, Rights.NUMBERS_WRITE),
    /** What they speak and read, and which language they are to learn. */
    LANGUAGES(Rights.TONGUES_READ, Rights.TONGUES_WRITE),
    /** Telephone numbers, e-mail addresses, and where they live or get letters. */
    REACH(Rights.REACH_READ, Rights.REACH_WRITE),
    /** With whom they live, who decides for them, and from whom they live apart. */
    FAMILY(Rights.FAMILY_READ, Rights.FAMILY_WRITE),
    /** By which account they sign in themselves, and which roles they have beside being a client. */
    ROLES(Rights.ROLES_READ, Rights.ROLES_WRITE);

    private final String read;
    private final String write;

    FileSection(String read, String write) {
        this.read = read;
        this.write = write;
    }

    /** The right to see it. */
    public String read() {
        return read;
    }

    /** The right to change it. */
    public String write() {
        return write;
    }
}

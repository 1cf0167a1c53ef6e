package fi.kotoisa.identity.application;

/** Carries what went wrong out of the talk with the sign-in service. Its words are for the server's log and name nobody. */
class BrokerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BrokerTrouble trouble;

    BrokerRefusal(BrokerTrouble trouble, String why, Throwable cause) {
        super(why, cause);
        this.trouble = trouble;
    }

    BrokerTrouble trouble() {
        return trouble;
    }
}

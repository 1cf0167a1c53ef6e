package fi.kotoisa.crooked;

class AsksForNothing {

    String text(Texts texts) {
        return texts.say("no.key.of.java");
    }
}

package fi.kotoisa.architecture.planted.birds.application;

import java.util.Random;

public class ThrowsDice {

    public int code() {
        return new Random().nextInt();
    }
}

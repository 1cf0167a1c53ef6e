package fi.kotoisa.activities.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedListTest {

    /** 205 numbers from 0. */
    private static List<Integer> numbers(int skip, int atMost) {
        return IntStream.range(0, 205).skip(skip).limit(atMost).boxed().toList();
    }

    private static JsonObject page(int number) {
        Asking asking = new Asking() {
            @Override
            int number(String name, int least, int most, int otherwise) {
                return number;
            }

            @Override
            String again(String parameter, String value) {
                return parameter + "=" + value;
            }
        };
        return NumberedList.of(asking, "numbers", NumberedListTest::numbers, each -> Json.createObjectBuilder().add("n", each).build()).json();
    }

    private static String firstAndCount(JsonObject page) {
        return page.getJsonArray("numbers").getJsonObject(0).getInt("n") + " " + page.getJsonArray("numbers").size() + " " + page.getString("next", "");
    }

    @Test
    void aListGoesOnUntilNothingIsLeft() {
        assertEquals(List.of("0 100 cursor=1", "100 100 cursor=2", "200 5 "), IntStream.range(0, 3).mapToObj(number -> firstAndCount(page(number))).toList());
        assertEquals("{\"numbers\":[]}", page(3).toString());
    }
}

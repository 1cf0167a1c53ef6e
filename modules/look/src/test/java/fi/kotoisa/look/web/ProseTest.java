package fi.kotoisa.look.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    private final Prose prose = new Prose();

    @Test
    void aNumberOfSeveralGroupsKeepsItsOrder() {
        assertEquals("اكتب <bdi dir=\"ltr\" class=\"k-nowrap\">040 123 4567</bdi>", prose.html("اكتب 040 123 4567"));
        assertEquals("<bdi dir=\"ltr\" class=\"k-nowrap\">+358 40 123</bdi>", prose.html("+358 40 123"));
    }

    @Test
    void singleNumbersStayAsTheyAre() {
        assertEquals("25.11. kello 17.00–18.30, 12 paikkaa", prose.html("25.11. kello 17.00–18.30, 12 paikkaa"));
    }

    @Test
    void markupIsOnlyText() {
        assertEquals("&lt;script&gt;&quot;&amp;", prose.html("<script>\"&"));
        assertEquals("", prose.html(null));
    }

    @Test
    void theWindowsThatAreFreeAreLit() {
        assertEquals(List.of(false, false, true), new Signs().panes(1, 3));
        assertEquals(List.of(1, 2, 3), new Signs().queue(3));
        assertEquals("482 913", new Signs().spaced("482913"));
    }
}

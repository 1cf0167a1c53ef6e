package fi.kotoisa.activities.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', value = {
        "Hei ¦ <p>Hei</p>", "R&A < 3 ¦ <p>R&amp;A &lt; 3</p>", "Fish &amp; chips ¦ <p>Fish &amp; chips</p>", "yksi\\nkaksi\\n \\nkolme ¦ <p>yksi<br />kaksi</p>\\n<p>kolme</p>",
        "<b>a</b> <i>b</i> ¦ <p><strong>a</strong> <em>b</em></p>", "<h2>Otsikko</h2><p>a</p> ¦ <p>Otsikko</p><p>a</p>", "<div>a</div><div>b</div> ¦ <p>a<br />b</p>",
        "<ul><li>a</li><li>b</li></ul> ¦ <ul><li>a</li><li>b</li></ul>", "<p>a<br><br></p><p>&nbsp;</p> ¦ <p>a</p>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> ¦ <p>a b <br />c</p>",
        "a<br>b\\nc ¦ <p>a<br />b<br />c</p>", "<div dir='rtl' lang='ar'>مرحبا</div> ¦ <div dir=\"rtl\" lang=\"ar\">مرحبا</div>", "<p dir=RTL>شكرا</p> ¦ <p dir=\"rtl\">شكرا</p>",
        "<span lang='so'>Soo dhawow</span> ¦ <p><span lang=\"so\">Soo dhawow</span></p>", "<p lang='\" onclick='>a</p> ¦ <p>a</p>",
        "<a href='www.example.org'>x</a> ¦ <p><a href=\"https://www.example.org\" rel=\"nofollow noopener noreferrer\">x</a></p>", "<a href='/suhteellinen'>x</a> ¦ <p>x</p>"
    })
    void htmlBecomesTheFewElementsThatWeShow(String written, String expected) {
        assertEquals(Optional.of(expected.replace("\\n", "\n")), Html.safe(written.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<p onclick=alert(1)>x</p>", "<a href=\"javascript:alert(1)\">x</a>", "<a href=\" java\nscript:alert(1)\">x</a>",
        "<a href=\"data:text/html,alert(1)\">x</a>", "<svg onload=alert(1)>", "<p style=\"background:url(javascript:alert(1))\">x</p>", "<iframe src=\"https://example.org/alert(1)\"></iframe>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "<scr<script>ipt>alert(1)</script>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<style>p{background:url(javascript:alert(1))}</style>", "<a href=\"https://user:alert(1)@example.org\">x</a>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"
    })
    void nothingThatRunsIsLeft(String written) {
        String safe = Html.safe(written).orElse("").toLowerCase(Locale.ROOT);
        assertFalse(safe.matches("(?s).*<(?!/?(p|br|ul|ol|li|strong|em|a|div|span)\\b).*"), safe);
        assertFalse(safe.matches("(?s).*<[^>]*(\\son|javascript|style|data:|src|alert).*"), safe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', value = {
        "<p>yksi</p><p>kaksi &amp; kolme</p> ¦ yksi kaksi & kolme", "R&amp;D ¦ R&D", " a \\n b ¦ a b", "1 < 2 ¦ 1 < 2", "<p>2,50&nbsp;€</p> ¦ 2,50 €", "<script>x</script>Hei ¦ Hei"
    })
    void textIsWhatAPersonWouldRead(String written, String expected) {
        assertEquals(Optional.of(expected), Html.text(written.replace("\\n", "\n")));
    }

    @Test
    void nothingIsLeftOfNothing() {
        assertEquals(Optional.empty(), Html.safe(" <p> </p><br>"));
        assertEquals(Optional.empty(), Html.text("<p>&nbsp;</p>"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d", "www.example.org/a, https://www.example.org/a", "https://example.org/{x}, https://example.org/%7Bx%7D",
        "https://example.org/a Joku muu, https://example.org/a", "ftp://example.org, -", "mailto:a@example.org, -", "javascript:alert(1), -", "https://, -", "https://a:b@example.org/, -", "kotisivu, -"
    })
    void addressesAreRepairedOrRefused(String written, URI expected) {
        assertEquals(Optional.ofNullable(expected), Links.parse(written));
    }
}

package fi.kotoisa.activities.feeds;

import static fi.kotoisa.activities.feeds.Reading.days;
import static fi.kotoisa.activities.feeds.Reading.item;
import static fi.kotoisa.activities.feeds.Reading.real;
import static fi.kotoisa.activities.feeds.Reading.starts;
import static fi.kotoisa.activities.feeds.Reading.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The real calendars; Berlin is one hour behind Helsinki and London two, in summer and in winter. */
class ICalendarFilesTest {
    private final FeedReading google = real("google_machbar-potsdam_2019-02.ics", "2017-06-01", "2019-06-30");
    private final FeedReading wordpress = real("wordpress_fablab-cottbus_2016-2019.ics", "2016-01-01", "2019-06-30");
    private final FeedReading thunderbird = real("thunderbird_london_2024-03.ics", "2024-03-01", "2024-04-30");

    @Test
    void everyUidOfGoogleGivesDatesAndNothingIsWrong() {
        assertEquals(FeedKind.ICALENDAR, google.kind());
        assertEquals(Optional.of("machBar - Öffentlich"), google.name());
        assertEquals(58, google.items().stream().map(FeedItem::seriesKey).distinct().count());
        assertEquals(List.of(), google.problems());
    }

    @Test
    void thirdSaturdaysWithThreeMovedOnesEndBeforeMarch() {
        assertEquals(List.of("2018-11-17T12:00", "2018-12-08T12:00", "2019-01-27T12:00", "2019-02-24T12:00"),
                starts(google, "ome5r9735mpdoo3n6lpf8oi0c4@google.com"));
        FeedItem january = item(google, "ome5r9735mpdoo3n6lpf8oi0c4@google.com/20190119T100000Z");
        assertTrue(january.rescheduled());
        assertEquals(timed("2019-01-27T12:00", "2019-01-27T16:00"), january.time());
        assertEquals(Map.of("und", "Treffpunkt Freizeit"), january.place().orElseThrow().name());
    }

    @Test
    void lastSaturdaysWithoutTwoAndWithTwoMovedOnes() {
        assertEquals(List.of("2018-06-30T12:00", "2018-09-22T12:00", "2018-10-20T12:00"), starts(google, "52uuaoruefesorque1gpjabr6t@google.com"));
    }

    @Test
    void everyOtherTuesdayWithOneMovedToWednesday() {
        List<String> lab = starts(google, "2o60r26f5pq7muep7htdi4r01n@google.com");
        assertEquals(List.of("2017-12-12T20:00", "2017-12-26T20:00", "2018-01-09T20:00"), lab.subList(0, 3));
        assertTrue(lab.contains("2018-05-02T20:00"));
        assertFalse(lab.contains("2018-05-01T20:00"));
        assertEquals("2019-06-25T20:00", lab.get(lab.size() - 1));
    }

    @Test
    void endsByDateAndByCountAreKept() {
        assertEquals(27, starts(google, "5m2ic2qqn1fo43ebfp7ucovj6p@google.com").size());
        assertFalse(starts(google, "5m2ic2qqn1fo43ebfp7ucovj6p@google.com").contains("2017-11-21T19:00"));
        assertEquals(List.of("2017-08-22T20:00"), starts(google, "7kk7rorknhett094id0k0gc3mj@google.com"));
        assertEquals(19, starts(google, "4m856r43sj4i6g0vat9dn4gtui@google.com").size());
        assertEquals(List.of("2019-01-16T20:00", "2019-01-30T20:00"), starts(google, "4m856r43sj4i6g0vat9dn4gtui_R20190116T180000@google.com"));
        assertEquals(List.of("2017-08-23T19:00", "2017-08-28T19:00", "2017-08-30T19:00", "2017-09-04T19:00", "2017-09-06T19:00",
                "2017-09-11T19:00", "2017-09-13T19:00", "2017-09-18T19:00"), starts(google, "34c0eggrc3qi4te2g3km1jl05g@google.com"));
        assertEquals(List.of("2019-06-22T12:00"), starts(google, "4oe7e40bbf492tbp6eilvg9naj@google.com"));
    }

    @Test
    void theHourOnTheWallStaysWhenTheClocksChange() {
        assertEquals(timed("2019-03-28T19:00", "2019-03-28T21:00"), item(google, "5neh1ktep3uqvjk197abrb0gio@google.com/20190328T170000Z").time());
        assertEquals(timed("2019-04-04T19:00", "2019-04-04T21:00"), item(google, "5neh1ktep3uqvjk197abrb0gio@google.com/20190404T160000Z").time());
    }

    @Test
    void wholeDaysEndTheDayBeforeTheirEnd() {
        assertEquals(days("2017-12-27", "2017-12-27"), item(google, "27sgrcdu4099mtq830biaal87d@google.com").time());
        assertEquals(days("2017-10-07", "2017-10-22"), item(google, "71vvvsbcjb3b4gsfmsjel6aqtb@google.com").time());
        assertEquals(timed("2017-12-15T20:00", "2017-12-16T00:00"), item(google, "1h64qnkskd7nl9l3c9qo5f4i24@google.com").time());
    }

    @Test
    void googlesHtmlAndAddressesAreTakenApart() {
        FeedItem open = item(google, "5neh1ktep3uqvjk197abrb0gio@google.com/20190328T170000Z");
        assertTrue(open.description().get("und").startsWith("<p>Offener Abend der machBar - Jeder ist Willkommen - <a href=\"https://www.google.com/url?q"),
                open.description().toString());
        FeedPlace plenum = item(google, "3e21t1trks34rdhttbvje5t7ng@google.com").place().orElseThrow();
        assertEquals(new FeedPlace(Optional.empty(), Map.of("und", "Haus 5"), Map.of("und", "Friedrich-Engels-Str. 22"), Optional.of("14473"),
                Map.of("und", "Potsdam"), Optional.empty(), Optional.empty(), Map.of()), plenum);
        assertEquals(Optional.empty(), item(google, "4pudsugalsbuqetcfdns8demti@google.com").place());
    }

    @Test
    void wordpressHasTwentySevenDatesAndAMonthlyCafe() {
        List<String> cafe = starts(wordpress, "ai1ec-1887@blog.fablab-cottbus.de");
        assertEquals(18, cafe.size());
        assertEquals(List.of("2018-01-06T15:00", "2018-02-03T15:00", "2018-03-03T15:00", "2018-04-07T15:00"), cafe.subList(0, 4));
        assertEquals(45, wordpress.items().size());
        assertEquals(List.of(), wordpress.problems());
    }

    @Test
    void aZoneWhoseFileForgotTheEarlierYearsIsTheZoneOfItsName() {
        assertEquals(timed("2016-12-03T15:00", "2016-12-03T20:00"), item(wordpress, "ai1ec-1441@blog.fablab-cottbus.de").time());
        assertEquals(timed("2017-06-10T11:00", "2017-06-10T17:00"), item(wordpress, "ai1ec-1648@blog.fablab-cottbus.de").time());
        assertEquals(days("2018-06-09", "2018-06-09"), item(wordpress, "ai1ec-1862@blog.fablab-cottbus.de").time());
        assertEquals(timed("2018-05-25T10:00", "2018-05-27T19:00"), item(wordpress, "ai1ec-1853@blog.fablab-cottbus.de").time());
    }

    @Test
    void wordpressDescriptionsComeFromTheirHtml() {
        FeedItem meeting = item(wordpress, "ai1ec-1647@blog.fablab-cottbus.de");
        String html = meeting.description().get("und");
        assertTrue(html.startsWith("<p>„In Brandenburg ist wieder jemand gegen einen Baum gegurkt, was soll man auch machen mit 17, 18 in Brandenburg?“"), html);
        assertTrue(html.contains("<ul><li>Raus aus dem MakerSpace – Erfahrungen in der Zusammenarbeit mit anderen Akteuren.</li><li>"), html);
        assertFalse(html.contains("\\n"), html);
        assertFalse(html.contains("DOCTYPE"), html);
        assertEquals("<p><strong>***ACHTUNG: Der Computer-Treff FÄLLT AM 5.07. AUS!***</strong></p>",
                item(wordpress, "ai1ec-1504@blog.fablab-cottbus.de").description().get("und"));
    }

    @Test
    void wordpressTellsPlacePriceAndAddress() {
        FeedItem course = item(wordpress, "ai1ec-1781@blog.fablab-cottbus.de");
        FeedPlace place = course.place().orElseThrow();
        assertEquals(new FeedPlace(Optional.empty(), Map.of("und", "FabLab Cottbus"), Map.of("und", "Walther-Pauer-Straße 5"), Optional.of("03044"),
                Map.of("und", "Cottbus"), Optional.of(51.76882), Optional.of(14.32321), Map.of()), place);
        assertEquals(Optional.of(true), course.free());
        assertEquals(Optional.of(URI.create("http://blog.fablab-cottbus.de/Veranstaltung/workshop-einfuehrung-cnc-fraesen/")), course.infoUrl());
        assertEquals(List.of(), course.keywords());
        assertEquals("Walther-Pauer-Straße 5", item(wordpress, "ai1ec-1706@blog.fablab-cottbus.de").place().orElseThrow().street().get("und"));
    }

    @Test
    void thunderbirdsDatesStandWhereTheirChangesPutThem() {
        assertEquals(7, thunderbird.items().size());
        assertEquals(List.of(), thunderbird.problems());
        String two = "ba53fb81-aeac-42d4-9046-534f76653647";
        assertEquals(List.of("2024-03-26T05:00", "2024-03-27T05:00", "2024-03-27T18:00"), starts(thunderbird, two));
        FeedItem moved = item(thunderbird, two + "/20240329T030000Z");
        assertEquals(Map.of("und", "event 5"), moved.title());
        assertEquals(timed("2024-03-27T18:00", "2024-03-27T22:00"), moved.time());
        assertTrue(moved.rescheduled());
        assertFalse(item(thunderbird, two + "/20240327T030000Z").rescheduled());
        assertEquals(timed("2024-03-26T03:00", "2024-03-30T09:00"), item(thunderbird, "b23d11e6-a296-44a1-b51b-8ab651ec7d13").time());
        assertEquals(timed("2024-03-27T06:00", "2024-03-28T18:00"), item(thunderbird, "bcec4006-050a-43d2-9f81-4cc35f77a1d1").time());
    }

    @Test
    void aSeriesOfWholeDaysKnowsItsChangedDay() {
        String six = "49c1ccdb-5afa-4fed-a416-024070e97984";
        assertEquals(List.of("2024-03-28", "2024-03-29"), starts(thunderbird, six));
        assertEquals(Map.of("und", "event 7"), item(thunderbird, six + "/20240329").title());
    }
}

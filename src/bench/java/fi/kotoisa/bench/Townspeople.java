package fi.kotoisa.bench;

import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.SearchWords;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.SortKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Invented people of the demo's town, written with SQL: names of many languages and scripts, one in twenty is called Mohamed in one of its spellings, four in five can be telephoned. */
final class Townspeople {

    private static final int AT_ONCE = 2_000;
    private static final String TOWN = "0d000000-0000-4000-8000-000000000003";
    private static final String MANAGER = "0de00000-0000-4000-8000-00000000000c";
    private static final String[] MOHAMEDS = {"Mohamed", "Muhammad", "Mohammed", "محمد", "Maxamed", "Мухаммед"};
    private static final String[] GIVEN = ("Ali علی Hassan Hussein حسین Ahmed أحمد Fatima فاطمة Amina Aisha عائشة Zahra زهرا Leila Layla Yusuf Youssef Ibrahim Abdi Cabdi Khadija Maryam مريم Olena Олена Оксана"
            + " Iryna Ірина Наталія Сергій Андрій Ivan Иван Мария Анна Katja Jekaterina Дмитрий Nguyen Linh Huong Minh Wei Fang Li Ming Jose Maria Luis Carlos Ana Sofia Marie Pierre Fatou Mehmet Ayşe"
            + " Zeynep Emre Berîvan Rojîn Azad Dilan Shirin شیرین Karwan کاروان Tiina Kristjan Mari Maria Anna Aleksander Tariq Samir Omar عمر Hanna Abel Selam Tesfaye Yonas").split(" ");
    private static final String[] FAMILY = ("Ali Hassan Hussein حسن حسين Ahmed Abdullahi Warsame Nur Noor نور Karimi کریمی Rezaei رضایی Ahmadi احمدی Rahimi Haidari Shevchenko Шевченко Коваленко Бондаренко"
            + " Petrov Иванов Смирнова Kuznetsova Nguyen Tran Pham Wang Zhang Chen Garcia Lopez Martinez Fernandez Diallo Traore Yılmaz Kaya Demir Demîr Barzani بارزانی Salih Aziz عزیز Tamm Saar Mägi Kask"
            + " Tekle Gebre Haile Kidane Osman Farah Jama Guled Omar عمر Said سعيد Mahmoud محمود Khalil خليل Sharif شریف Hosseini حسینی Mohammadi محمدی").split(" ");

    private final Connection connection;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Random random = new Random(1);
    private final Map<String, Set<String>> words = new HashMap<>();

    private Townspeople(Connection connection, Secrets secrets) {
        this.connection = connection;
        this.cipher = new FieldCipher(secrets);
        this.index = new BlindIndex(secrets);
    }

    /** @return one of them */
    static String write(Connection connection, Path data, int people) throws SQLException, IOException {
        Townspeople town = new Townspeople(connection, History.secrets(data.resolve("secrets.properties")));
        String last = "";
        for (int from = 0; from < people; from += AT_ONCE) {
            last = town.some(from, Math.min(people, from + AT_ONCE));
            connection.commit();
        }
        return last;
    }

    private String some(int from, int to) throws SQLException {
        String id = "";
        try (PreparedStatement person = connection.prepareStatement("INSERT INTO \"identity\".\"person\" (id, name, name_order, language, version) VALUES (?, ?, ?, 'ar', 1)");
                PreparedStatement particulars = connection.prepareStatement("INSERT INTO \"identity\".\"particulars\" (person, organisation, provisional, birth, birth_index, reading_language, literacy,"
                        + " protected_person, made_at, made_by, version) VALUES (?, ?, ?, ?, ?, 'ar', 'LATIN', false, 0, ?, 1)");
                PreparedStatement word = connection.prepareStatement("INSERT INTO \"identity\".\"person_word\" (word, person) VALUES (?, ?)");
                PreparedStatement channel = connection.prepareStatement("INSERT INTO \"identity\".\"channel\" (id, person, kind, channel_value, value_index, preference) VALUES (?, ?, 'PHONE', ?, ?, 'BEST')")) {
            for (int number = from; number < to; number++) {
                id = Ids.next().toString();
                String name = number == 1 ? "Vuokko Virtanen" : name();
                String born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000)).toString();
                StoryHours.add(person, id, name, SortKey.of(name));
                StoryHours.add(particulars, id, TOWN, String.format("T-%08d", number), cipher.encrypt("particulars.birth." + id, born), index.of("identity.particulars.birth", born), MANAGER);
                for (String each : words.computeIfAbsent(name, SearchWords::ofName)) {
                    StoryHours.add(word, each, id);
                }
                if (number % 5 > 0) {
                    String phone = String.format("+35840%07d", 5_000_000 + number);
                    String way = Ids.next().toString();
                    StoryHours.add(channel, way, id, cipher.encrypt("channel.value." + way, phone), index.of("identity.channel.value", phone));
                }
            }
            person.executeBatch();
            particulars.executeBatch();
            word.executeBatch();
            channel.executeBatch();
        }
        return id;
    }

    private String name() {
        String given = random.nextInt(20) == 0 ? MOHAMEDS[random.nextInt(MOHAMEDS.length)] : GIVEN[random.nextInt(GIVEN.length)];
        String second = random.nextInt(3) == 0 ? " " + GIVEN[random.nextInt(GIVEN.length)] : "";
        return given + second + " " + FAMILY[random.nextInt(FAMILY.length)];
    }
}

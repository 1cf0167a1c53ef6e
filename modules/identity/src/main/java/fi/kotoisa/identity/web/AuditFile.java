package fi.kotoisa.identity.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.kotoisa.identity.application.AuditRow;
import fi.kotoisa.identity.application.AuditRows;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A search of the audit log as a file for a spreadsheet: {@code /fi/identity/staff/audit.csv}. It is written in full, and that it was taken out is in the log, before the first of it leaves. */
@WebServlet("/identity/staff/audit.csv")
public class AuditFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    transient AuditRows rows;

    @Inject
    transient AuditAsked asked;

    @Inject
    transient AuditWords words;

    @Inject
    transient CurrentLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!asked.ready()) {
            response.sendRedirect("/" + language.language().code() + "/identity/staff/audit" + asked.query(Map.of()));
            return;
        }
        Path file = Files.createTempFile("kotoisa-log", ".csv");
        try {
            try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                text.write(BYTE_ORDER_MARK);
                CsvWriter table = CsvWriter.builder().fieldSeparator(';').build(text);
                write(table);
                table.flush();
            } catch (UncheckedIOException full) {
                throw full.getCause();
            }
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"kotoisa-log.csv\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private void write(CsvWriter table) {
        table.writeRecord(Stream.of("staff.audit.at", "staff.audit.who", "staff.audit.action", "staff.audit.outcome", "staff.audit.why", "staff.audit.words", "staff.audit.channel", "staff.audit.name",
                "staff.audit.records").map(words.own()::get).toList());
        rows.export(asked.search(), row -> table.writeRecord(line(row)));
    }

    private List<String> line(AuditRow row) {
        String why = row.purpose().map(code -> words.purpose(code, language.language())).orElse("");
        String who = row.who().isEmpty() ? words.own().get("staff.audit.nobody") : row.who();
        return Stream.of(AT.format(row.at()), who, words.deed(row.action()), words.outcome(row.outcome()), why, row.words(), words.way(row.channel()), row.action(), row.records())
                .map(AuditFile::harmless)
                .toList();
    }

    /** A spreadsheet calculates what begins like this, and a name may begin like this: with an apostrophe before it, it is text. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}

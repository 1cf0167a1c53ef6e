package fi.kotoisa.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Behind the bare pages: fifty rows without a database, and a form that does nothing. */
@Named
@RequestScoped
public class BarePage {

    private String name = "";

    /** @param title made up */
    public record Row(String title, String place, int free) {

        public String getTitle() {
            return title;
        }

        public String getPlace() {
            return place;
        }

        public int getFree() {
            return free;
        }
    }

    public List<Row> getRows() {
        return IntStream.range(0, 50).mapToObj(i -> new Row("Group " + i, "House " + i % 7, i % 20)).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    /** As our forms do: the answer leads elsewhere. */
    public String send() {
        return "list?faces-redirect=true";
    }

    /** The answer is the page itself. */
    public void stay() {
        name = name.strip();
    }
}

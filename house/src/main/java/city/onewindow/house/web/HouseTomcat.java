package city.onewindow.house.web;

import city.onewindow.house.problem.ServerProblems;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatContextCustomizer;

/** Lets the server answer in our words where no filter of ours has been reached. */
public final class HouseTomcat implements TomcatContextCustomizer {
    private final ServerProblems valve;
    private final long largestBytes;

    /** @param largestBytes that any door takes */
    public HouseTomcat(ServerProblems valve, long largestBytes) {
        this.valve = valve;
        this.largestBytes = largestBytes;
    }

    @Override
    public void customize(Context context) {
        Container parent = context.getParent();
        if (parent instanceof StandardHost host) {
            for (Valve other : host.getPipeline().getValves()) {
                if (other instanceof ErrorReportValve) {
                    host.getPipeline().removeValve(other);
                }
            }
            host.getPipeline().addValve(valve);
            host.getPipeline().addValve(new GoAhead(largestBytes));
            // Told by its name, the host knows that it has one and adds none of its own.
            host.setErrorReportValveClass(ServerProblems.class.getName());
        }
    }
}

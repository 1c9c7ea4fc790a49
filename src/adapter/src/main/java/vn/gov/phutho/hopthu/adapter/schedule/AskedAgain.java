package vn.gov.phutho.hopthu.adapter.schedule;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Marks on work that was asked for while it may have been going on. A run removes its mark before
 * it begins, since it sees everything from before; a mark at its end is of something that it may
 * not have seen.
 */
final class AskedAgain {
  private final JdbcClient jdbc;

  AskedAgain(DataSource database) {
    jdbc = JdbcClient.create(database);
  }

  void mark(TaskInstanceId work) {
    try {
      jdbc.sql("insert into asked_again values (?, ?)")
          .params(work.getTaskName(), work.getId())
          .update();
    } catch (DuplicateKeyException marked) {
      // One mark stands for any number of them.
    }
  }

  void clear(TaskInstanceId work) {
    jdbc.sql("delete from asked_again where task_name = ? and task_instance = ?")
        .params(work.getTaskName(), work.getId())
        .update();
  }

  boolean marked(TaskInstanceId work) {
    return jdbc.sql("select count(*) from asked_again where task_name = ? and task_instance = ?")
            .params(work.getTaskName(), work.getId())
            .query(Integer.class)
            .single()
        > 0;
  }

  List<String> marked(String task) {
    return jdbc.sql("select task_instance from asked_again where task_name = ?")
        .param(task)
        .query(String.class)
        .list();
  }
}

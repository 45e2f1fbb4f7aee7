#pragma once

#include <QWidget>

class QLineEdit;

namespace countertop::ui {

/// The path of a file: typed, or chosen in the desktop's own dialog.
class FileField final : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Read, Write };

    /// *word* names the field, *filter* the files: "CSV files (*.csv)".
    FileField(const QString &word, Purpose purpose, const QString &filter, QWidget *parent);

    QString path() const;
    void setPath(const QString &path);
    QLineEdit *edit() const { return m_edit; }

signals:
    /// Another path stands there: typed or chosen.
    void changed();
    /// A file was chosen, or Enter pressed in the field.
    void chosen();

private:
    void choose();

    Purpose m_purpose;
    QString m_filter;
    QLineEdit *m_edit;
};

} // namespace countertop::ui

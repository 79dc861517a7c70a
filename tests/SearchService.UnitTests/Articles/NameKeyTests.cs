using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Articles;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Kim Jong-un", "KIM JONG UN", "Kim Jong Un")]
    [InlineData("Zelenskyy", "Zelensky", "Zelenskiy")]
    [InlineData("Volodymyr Zelenskyy", "Volodymyr Zelensky", "VOLODYMYR ZELENSKIY")]
    [InlineData("Muammar Gaddafi", "Moammar Gadhafi", "Muammar Qaddafi")]
    [InlineData("Alexei Navalny", "Aleksey Navalnyy", "Alexey Navalny")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov", "SERGEY LAVROV")]
    [InlineData("Dmitry Medvedev", "Dmitri Medvedev", "Dmitriy Medvedev")]
    [InlineData("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "RECEP TAYYIP ERDOĞAN")]
    [InlineData("Lech Wałęsa", "Lech Walesa", "lech walesa")]
    [InlineData("Sinéad O’Connor", "Sinead O'Connor", "SINEAD O'CONNOR")]
    public void Spellings_of_one_name_share_a_key(string one, string other, string third) =>
        Assert.Equal([NameKey.Of(one), NameKey.Of(one)], [NameKey.Of(other), NameKey.Of(third)]);

    [Theory]
    [InlineData("Mohamed Ali", "Muhammad Ali")]
    [InlineData("Terry Smith", "Terri Smith")]
    [InlineData("Hussein Ibish", "Hossein Ibish")]
    [InlineData("Kim Jong-un", "Kim Jong-il")]
    [InlineData("Vitali Klitschko", "Wladimir Klitschko")]
    [InlineData("Alexander Stubb", "Aleksandr Stubb")]
    [InlineData("Yuri Gagarin", "Yulia Gagarina")]
    [InlineData("Maria Kowalska", "Marian Kowalski")]
    [InlineData("Whiskey Jones", "Whisky Jones")]
    public void Different_people_keep_different_keys(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("gadh", "gaddafi")]
    [InlineData("Muammar qad", "muammar qad")]
    [InlineData("Moammar Qadh", "muammar gaddafi")]
    [InlineData("alekse", "alexei")]
    [InlineData("aleks", "aleks")]
    [InlineData("zelens", "zelens")]
    [InlineData("zelenskiy", "zelensky")]
    [InlineData("", "")]
    public void What_is_being_typed_leads_to_the_key_whatever_the_spelling(string typed, string key) =>
        Assert.Equal(key, NameKey.OfBeginning(typed));

    [Theory]
    [InlineData(" ", "")]
    [InlineData("?!", "?!")]
    [InlineData("Zelensk", "zelensk")]
    [InlineData("Ski", "ski")]
    public void What_is_no_word_stays_as_it_is(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Theory]
    [InlineData("Wladimir Putin")]
    [InlineData("Vladimir Poutine")]
    [InlineData("Vladímir Putin")]
    [InlineData("Владимир Путин")]
    public void One_person_has_one_key_across_languages(string name) => Assert.Equal("vladimir putin", NameKey.Of(name));

    [Theory]
    [InlineData("Володимир Зеленський", "Volodymyr Zelensky")]
    [InlineData("Владимир Зеленский", "Wolodymyr Selenskyj")]
    [InlineData("Михайло Горбачов", "Michail Gorbaciov")]
    [InlineData("Пётр Чайковский", "Pjotr Tschaikowski")]
    [InlineData("Федор Достоевский", "Fjodor Dostojewski")]
    [InlineData("Fiódor Dostoyevski", "Fyodor Dostoevsky")]
    [InlineData("Александр Лукашенко", "Alexandre Loukachenko")]
    [InlineData("Siergiej Ławrow", "Serguei Lavrov")]
    [InlineData("Дмитрий Кулеба", "Dmytro Kuleba")]
    [InlineData("Nikita Jruschov", "Nikita Chruschtschow")]
    [InlineData("Лев Толстой", "León Tolstói")]
    [InlineData("Τζο Μπάιντεν", "Joe Biden")]
    [InlineData("Ντόναλντ Τραμπ", "Дональд Трамп")]
    [InlineData("Реджеп Тайип Эрдоган", "Ρετζέπ Ταγίπ Ερντογάν")]
    [InlineData("Урсула фон дер Ляйен", "Ursula von der Leyen")]
    [InlineData("فلاديمير بوتين", "Vladimir Putin")]
    [InlineData("أنغيلا ميركل", "Angela Merkel")]
    [InlineData("معمر القذافي", "Muammar el Gadafi")]
    [InlineData("بشار الأسد", "Baschar al-Assad")]
    [InlineData("رجب طيب أردوغان", "Recep Tayyip Erdoğan")]
    [InlineData("عبد الفتاح السيسي", "Abdel Fattah al-Sissi")]
    [InlineData("Piotr Czajkowski", "Pjotr Tsjaikovski")]
    [InlineData("Си Цзиньпин", "Xi Jinping")]
    [InlineData("Биньямин Нетаньяху", "Benyamin Netanyahou")]
    [InlineData("Хомейни", "Jomeini")]
    [InlineData("Борис Ельцин", "Boris Eltsine")]
    [InlineData("Алексей Навальный", "Alexej Nawalny")]
    [InlineData("Михаил Горбачёв", "Michail Gorbatschow")]
    [InlineData("Эммануэль Макрон", "Emmanuel Macron")]
    [InlineData("Дональд Трамп", "Donald Trump")]
    [InlineData("Κυριάκος Παπαδόπουλος", "Kyriakos Papadopoulos")]
    public void A_name_in_Cyrillic_or_Greek_meets_its_Latin_spelling(string name, string latin) =>
        Assert.Equal(NameKey.Of(latin), NameKey.Of(name));
}

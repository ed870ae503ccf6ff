using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>Bytes become the letters that were written, whoever declares what, and damage is named.</summary>
public sealed class EncodingTests
{
    const string Czech = "Devět lidí opustilo loď po žebříku dřív, než se obrátil příliv, řekl v úterý lodivod. Šťastně dorazili na břeh.";
    const string Polish = "Dziewięć osób zeszło z łodzi po drabinie, zanim zmienił się pływ, powiedział we wtorek pilot. Źródło wycieku znaleziono późno.";
    const string Hungarian = "Kilenc ember hagyta el a hajót a létrán, mielőtt az ár megfordult, mondta kedden a révkalauz. Később őket is kihallgatják.";
    const string Romanian = "Nouă oameni au părăsit barca pe scară înainte să se schimbe mareea, a spus pilotul marți. Poliția îi va asculta vineri.";
    const string Russian = "Девять человек покинули лодку по лестнице до того, как начался прилив, сообщил лоцман во вторник. Капитана выслушают в пятницу.";
    const string Ukrainian = "Дев'ять людей залишили човен драбиною, перш ніж почався приплив, повідомив лоцман у вівторок. Їхній капітан свідчитиме в п'ятницю, є й інші свідки.";
    const string Bulgarian = "Девет души напуснаха лодката по стълбата, преди приливът да се обърне, каза във вторник лоцманът. Ще бъде изслушан и капитанът.";
    const string Greek = "Εννέα άνθρωποι άφησαν το σκάφος από τη σκάλα πριν γυρίσει η παλίρροια, είπε την Τρίτη ο πλοηγός. Ο καπετάνιος θα καταθέσει.";
    const string Turkish = "Dokuz kişi gelgit dönmeden önce tekneyi merdivenle terk etti, dedi kılavuz kaptan salı günü. Şirket açıklama yapmadı, soruşturma sürüyor.";
    const string Hebrew = "תשעה אנשים עזבו את הסירה בסולם לפני שהגאות התהפכה, אמר הנתב ביום שלישי. רב החובל יעיד ביום שישי.";
    const string Arabic = "غادر تسعة أشخاص القارب على السلم قبل أن يتغير المد، كما قال المرشد يوم الثلاثاء. وسيستمع خفر السواحل إلى القبطان.";
    const string Lithuanian = "Devyni žmonės paliko valtį kopėčiomis, kol dar nepasikeitė potvynis, antradienį sakė locmanas. Šį penktadienį bus išklausytas kapitonas.";
    const string Latvian = "Deviņi cilvēki pa kāpnēm pameta laivu, pirms mainījās paisums, otrdien teica locis. Piektdien uzklausīs kapteini, ziņoja krasta apsardze.";
    const string Thai = "คนเก้าคนลงจากเรือทางบันไดก่อนที่น้ำจะเปลี่ยนทิศ นำร่องกล่าวเมื่อวันอังคาร กัปตันจะให้การในวันศุกร์";
    const string Japanese = "潮が変わる前に九人がはしごで船を離れたと、火曜日に水先人が語った。海上保安庁は金曜日に船長から話を聞く。";
    const string Chinese = "领航员星期二说，九个人在涨潮之前从梯子上离开了船。海岸警卫队将在星期五听取船长的说明，公司没有回应。";
    const string Taiwanese = "領航員星期二說，九個人在漲潮之前從梯子上離開了船。海巡署將在星期五聽取船長的說明，公司沒有回應。";
    const string Korean = "도선사는 화요일에 조수가 바뀌기 전에 아홉 명이 사다리로 배를 떠났다고 말했다. 해안 경비대는 금요일에 선장의 말을 듣는다.";
    const string German = "Neun Menschen verließen das Boot über eine Leiter, bevor die Flut kam, sagte der Lotse am Dienstag. Später hörte man den Kapitän.";
    const string French = "Neuf personnes ont quitté le bateau par l’échelle avant que la marée ne tourne, a déclaré mardi le pilote. Le capitaine sera entendu.";
    const string Swedish = "Nio personer lämnade båten på en stege innan tidvattnet vände, sade lotsen på tisdagen. Kaptenen hörs först på fredag.";

    [Theory]
    [InlineData("windows-1250", Czech)]
    [InlineData("iso-8859-2", Czech)]
    [InlineData("windows-1250", Polish)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("windows-1250", Hungarian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("ibm866", Russian)]
    [InlineData("windows-1251", Ukrainian)]
    [InlineData("koi8-u", Ukrainian)]
    [InlineData("windows-1251", Bulgarian)]
    [InlineData("windows-1253", Greek)]
    [InlineData("iso-8859-7", Greek)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1255", Hebrew)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("iso-8859-6", Arabic)]
    [InlineData("windows-1257", Lithuanian)]
    [InlineData("windows-1257", Latvian)]
    [InlineData("windows-874", Thai)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", Taiwanese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1252", Swedish)]
    [InlineData("utf-8", Greek)]
    public void WhatIsNotDeclaredIsReadAllTheSame(string encoding, string text)
    {
        var bytes = TextDecoder.Mending(encoding).GetBytes($"<html><head><title>1031</title></head><body><p>{text}</p></body></html>");
        Assert.Contains(text, TextDecoder.Decode(bytes, null).Text, StringComparison.Ordinal);
        Assert.Contains(text, TextDecoder.Decode(bytes, "utf-8").Text, StringComparison.Ordinal);
        Assert.Equal(text[..45], TextDecoder.Decode(TextDecoder.Mending(encoding).GetBytes(text[..45]), null).Text);
    }

    [Theory]
    [InlineData("big5", "領航員 Ida Holm 星期二在 Vessby Post 的網站上說，船名是 Northern Light")]
    [InlineData("gb18030", "领航员 Ida Holm 星期二在 Vessby Post 的网站上说，船名是 Northern Light")]
    [InlineData("windows-1251", "Лоцман Ida Holm рассказал об этом газете Vessby Post, и судно Northern Light подняли")]
    [InlineData("windows-1252", "The boat “Northern Light” lay on its side, and its owner’s mate said “no word” of that")]
    [InlineData("windows-1254", "Kılavuz kaptan Ida Holm salı günü Vessby Post gazetesine geminin adını söyledi")]
    public void ForeignNamesInALineDoNotHideItsEncoding(string encoding, string text) =>
        Assert.Equal(text, TextDecoder.Decode(TextDecoder.Mending(encoding).GetBytes(text), null).Text);

    [Theory]
    [InlineData("Content-Type: text/html; charset=\"KOI8-R\"", "", "koi8-r", Russian)]
    [InlineData("Content-Type: text/html", "<meta charset=windows-1253>", "windows-1253", Greek)]
    [InlineData("Content-Type: text/html", "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=x-sjis'>", "shift_jis", Japanese)]
    [InlineData("Content-Type: text/html; charset=gb2312", "", "gb18030", Chinese)]
    [InlineData("Content-Type: text/html", "<meta charset=euc-kr>", "ks_c_5601-1987", Korean)]
    [InlineData("Content-Type: text/html", "<?xml version='1.0' encoding='iso-8859-2'?>", "iso-8859-2", Czech)]
    [InlineData("Content-Type: text/html; charset=iso-8859-2", "<meta charset=windows-1250>", "iso-8859-2", Polish)]
    [InlineData("Content-Type: text/html; charset=utf-7", "", "windows-1251", Russian)]
    [InlineData("Content-Type: text/html; charset=none-such", "", "windows-1255", Hebrew)]
    public void WhatTheServerSaysComesBeforeThePageAndTheGuess(string header, string head, string encoding, string text)
    {
        var body = TextDecoder.Mending(encoding).GetBytes($"{head}<html><h1>1031</h1><p>{text}</p></html>");
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n"), .. body];
        byte[] archive = [.. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {answer.Length}\r\n\r\n"), .. answer];
        var result = Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(new MemoryStream(archive), "a.warc"));
        Assert.EndsWith(text, Assert.IsType<IntakeResult.Accepted>(result).Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void AMarkOfByteOrderSaysAll(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Ukrainian, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Ukrainian)], "windows-1252").Text);
    }

    [Theory]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1252", Russian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1251", Ukrainian)]
    [InlineData("windows-1250", Czech)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1252", Chinese)]
    public void LettersThatWereReadByTheWrongTableAreNamed(string table, string text)
    {
        var damaged = TextDecoder.Mending(table).GetString(Encoding.UTF8.GetBytes(text));
        Assert.Contains(table, Mojibake.Find(damaged), StringComparison.Ordinal);
    }

    [Fact]
    public void LettersThatWereLostAreCounted() => Assert.StartsWith("In 3 places a letter was lost", Mojibake.Find("Caf\uFFFD, \uFFFDtat, d\uFFFD"));

    [Theory]
    [InlineData(Czech)]
    [InlineData(Polish)]
    [InlineData(Romanian)]
    [InlineData(Russian)]
    [InlineData(Ukrainian + " Рівне, Рівне і ще раз Рівне.")]
    [InlineData(Greek)]
    [InlineData(Turkish)]
    [InlineData(Hebrew)]
    [InlineData(Arabic)]
    [InlineData(Thai)]
    [InlineData(Japanese)]
    [InlineData(Korean)]
    [InlineData(French)]
    [InlineData("Ã, â and Â, three letters of three kinds: « Â » « Ã » « â ».")]
    public void SoundTextIsNotCalledDamaged(string text) => Assert.Null(Mojibake.Find(text));
}
